package com.platform135.tools.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example/",
                "/\\elsewhere.example",
                "javascript:x",
                "/a\nb",
                ""
            })
    void anAddressThatLeadsElsewhereLeadsHome(String text) {
        assertThat(LocalAddress.of(text).redirect()).isEqualTo("redirect:/");
    }

    @Test
    void anAddressOfOursKeepsItsParameters() {
        LocalAddress address = LocalAddress.of("/analysis/distribution?brandSet=%E9%80%9A&format=Z,B");

        assertThat(address.url().get("brandSet")).isEqualTo("通");
        assertThat(address.url().all("format")).containsExactly("Z", "B");
        assertThat(address.redirect()).endsWith("/analysis/distribution?brandSet=%E9%80%9A&format=Z,B");
    }
}
