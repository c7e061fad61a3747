package com.platform135.analysis.peers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.platform135.tools.parameter.ParameterDefinition;

/** What administrators may set about peers. */
@Configuration(proxyBeanMethods = false)
class PeerParameters {

    static final ParameterDefinition BAND_TIERS = ParameterDefinition.whole("analysis.peers.parameter.band", 5, 1, 30);
    static final ParameterDefinition LEAST = ParameterDefinition.whole("analysis.peers.parameter.least", 10, 5, 100);

    @Bean
    ParameterDefinition peerBandTiers() {
        return BAND_TIERS;
    }

    @Bean
    ParameterDefinition leastPeers() {
        return LEAST;
    }
}
