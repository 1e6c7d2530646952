package io.jobwire.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwire.records.Profile;
import io.jobwire.records.registry.InMemoryRegistry;
import io.jobwire.records.serde.RecordSerdes;
import io.jobwire.records.topics.Topics;
import java.io.IOException;
import java.util.Arrays;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

/** A stored profile is read as it was written, and as earlier versions wrote it. */
class StoredProfileTest {
    private final Serde<Profile> profiles = new RecordSerdes(new InMemoryRegistry(), true).of(Topics.RESUMES_PROFILES);
    private final Serde<StoredProfile> stored = StoredProfile.serde(profiles);

    @Test
    void real_profiles_come_back_and_take_half_the_room_or_less() throws IOException {
        long before = 0;
        long after = 0;
        for (Profile profile : RealTexts.resumes(50)) {
            byte[] bytes = stored.serializer().serialize("t", new StoredProfile(() -> profile));
            assertThat(stored.deserializer().deserialize("t", bytes).profile().get())
                    .isEqualTo(profile);
            before += profiles.serializer().serialize("t", profile).length;
            after += bytes.length;
        }
        assertThat(after).isLessThan(before / 2);
    }

    @Test
    void what_earlier_versions_wrote_is_read() throws IOException {
        Profile profile = RealTexts.resumes(1).getFirst();
        byte[] plain = profiles.serializer().serialize("t", profile);
        assertThat(stored.deserializer().deserialize("t", plain).profile().get())
                .isEqualTo(profile);
    }

    @Test
    void damaged_bytes_are_no_profile() throws IOException {
        Profile profile = RealTexts.resumes(1).getFirst();
        byte[] bytes = stored.serializer().serialize("t", new StoredProfile(() -> profile));
        byte[] cut = Arrays.copyOf(bytes, bytes.length / 2);
        assertThatThrownBy(() ->
                        stored.deserializer().deserialize("t", cut).profile().get())
                .isInstanceOf(RuntimeException.class);
    }
}
