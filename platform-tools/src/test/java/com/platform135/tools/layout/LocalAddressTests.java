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
                "/随便",
                "/a b",
                "/%zz",
                ""
            })
    void anAddressThatLeadsElsewhereLeadsHome(String text) {
        assertThat(LocalAddress.of(text).redirect()).isEqualTo("redirect:/");
    }

    @Test
    void whatCannotBeDecodedIsTakenAsItStandsAndControlCharactersAreLeftOut() {
        LocalAddress address = LocalAddress.of("/tools/retailers?q=%zz&shop=a%00b&<x>=1#there");

        assertThat(address.url().get("q")).isEqualTo("%zz");
        assertThat(address.url().get("shop")).isEqualTo("ab");
        assertThat(address.url()).hasToString("/tools/retailers?q=%25zz&shop=ab&%3Cx%3E=1");
    }

    @Test
    void anAddressOfOursKeepsItsParameters() {
        LocalAddress address = LocalAddress.of("/analysis/distribution?brandSet=%E9%80%9A&format=Z,B");

        assertThat(address.url().get("brandSet")).isEqualTo("通");
        assertThat(address.url().all("format")).containsExactly("Z", "B");
        assertThat(address.redirect()).endsWith("/analysis/distribution?brandSet=%E9%80%9A&format=Z,B");
    }
}
