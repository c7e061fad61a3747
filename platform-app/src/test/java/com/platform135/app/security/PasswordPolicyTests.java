package com.platform135.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordPolicyTests {

    @Test
    void aLongPasswordOfOnesOwnIsFine() {
        assertThat(PasswordPolicy.objection("wangli", "雨花台下的小店")).contains("app.password.too-short");
        assertThat(PasswordPolicy.objection("wangli", "雨花台下的小店七号")).isEmpty();
        assertThat(PasswordPolicy.objection("cm", "cmon-then-7")).isEmpty();
    }

    @Test
    void theUsernameMustNotBeInIt() {
        assertThat(PasswordPolicy.objection("wangli", "WangLi2026")).contains("app.password.holds-username");
    }

    @Test
    void whatWouldBeTriedFirstIsRefused() {
        assertThat(PasswordPolicy.objection("u", "12345678")).contains("app.password.too-common");
        assertThat(PasswordPolicy.objection("u", "aaaaaaaaaa")).contains("app.password.too-common");
    }

    @Test
    void aMadePasswordHasFourteenReadableCharactersAndNeverRepeats() {
        String made = Passwords.make();

        assertThat(made).hasSize(14).matches("[a-z2-9]+").isNotEqualTo(Passwords.make());
        assertThat(new Passwords().passwordEncoder().matches(made, Passwords.hashMade(made)))
                .isTrue();
    }
}
