package io.jobwire.notify.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwire.records.Channel;
import io.jobwire.records.ChannelKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Having a link is having its right: so no link can be guessed, changed or read. */
class LinksTest {
    private static final Channel MAIL = new Channel(ChannelKind.MAIL, "mara@example.org");
    private final Links links = new Links("a secret of the tests");

    @TempDir
    Path folder;

    @Test
    void aTokenStandsForWhatItWasMadeOf() {
        assertThat(links.open(links.subscription("mara", MAIL))).contains(new Links.Target.Subscription("mara", MAIL));
        assertThat(links.open(links.feed("mara"))).contains(new Links.Target.Feed("mara"));
        assertThat(links.open(links.opinion("mara", "r1"))).contains(new Links.Target.Opinion("mara", "r1"));
    }

    @Test
    void theSameIsAlwaysTheSameTokenAndNothingElseIs() {
        Set<String> tokens = new HashSet<>();
        for (String user : new String[] {"mara", "mar", "a"}) {
            tokens.add(links.feed(user));
            tokens.add(links.subscription(user, MAIL));
            tokens.add(links.subscription(user, new Channel(ChannelKind.EML, "mara@example.org")));
            tokens.add(links.opinion(user, "r1"));
            tokens.add(links.opinion(user, "r2"));
        }

        assertThat(tokens).hasSize(15);
        assertThat(new Links("a secret of the tests").feed("mara")).isEqualTo(links.feed("mara"));
    }

    @Test
    void aTokenSaysNothingToWhoReadsIt() {
        assertThat(links.subscription("mara", MAIL))
                .matches("[A-Za-z0-9_-]{20,}")
                .doesNotContain("mara");
    }

    @Test
    void aTokenOfAnotherSecretOpensNothing() {
        assertThat(new Links("another").open(links.feed("mara"))).isEmpty();
    }

    @Test
    void noChangedTokenOpensAnything() {
        Random random = new Random(Long.getLong("jobwire.seed", 20_260_101L));
        String token = links.subscription("mara", MAIL);
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int opened = 0;
        // The last letter holds bits that the decoder passes over, so it stays.
        for (int i = 0; i < token.length() - 1; i++) {
            char other = letters.charAt(random.nextInt(letters.length()));
            String changed = token.substring(0, i) + other + token.substring(i + 1);
            opened += !changed.equals(token) && links.open(changed).isPresent() ? 1 : 0;
            opened += links.open(token.substring(0, i)).isPresent() ? 1 : 0;
        }

        assertThat(opened).isZero();
        for (String nonsense : new String[] {"", "====", "a b", "../..", "x".repeat(5_000)}) {
            assertThat(links.open(nonsense)).as(nonsense).isEmpty();
        }
    }

    @Test
    void theSecretIsMadeOnceAndOnlyItsOwnerMayReadIt() throws Exception {
        String token = LinkKey.of(Optional.empty(), folder).feed("mara");

        assertThat(LinkKey.of(Optional.empty(), folder).feed("mara")).isEqualTo(token);
        assertThat(LinkKey.of(Optional.of("another"), folder).feed("mara")).isNotEqualTo(token);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("notify").resolve("links.key"))))
                .isEqualTo("rw-------");
    }
}
