package io.jobwire.dedupe.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The roles that titles of messages name. */
class RoleListTest {

    @Test
    void aTitleIsCutIntoRolesWithoutPluralsAndSpellings() {
        assertThat(RoleList.of("Sr. Front-End Developers, UX Designer and Data Scientists"))
                .containsExactly(
                        List.of("engineer", "frontend", "senior"),
                        List.of("designer", "ux"),
                        List.of("data", "scientist"));
        assertThat(RoleList.of("")).isEmpty();
        assertThat(RoleList.isUnnamed(RoleList.of("Open roles"))).isTrue();
    }

    @Test
    void aRoleIsSharedWithAWordMoreButNotWithAnotherLevel() {
        assertThat(shared("Backend Engineer, Designer", "Java Backend Engineer, Writer"))
                .isEqualTo(1);
        assertThat(shared("Backend Engineer", "Senior Backend Engineer")).isZero();
        assertThat(shared("Engineer", "Android Engineer")).isZero();
        assertThat(shared("A B, C D, E F", "E F, A B, C D")).isEqualTo(3);
    }

    private static int shared(String a, String b) {
        int shared = RoleList.shared(RoleList.of(a), RoleList.of(b));
        assertThat(RoleList.shared(RoleList.of(b), RoleList.of(a))).isEqualTo(shared);
        return shared;
    }
}
