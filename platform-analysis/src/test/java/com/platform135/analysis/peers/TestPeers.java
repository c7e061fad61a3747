package com.platform135.analysis.peers;

import java.time.Clock;
import java.time.ZoneId;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import tools.jackson.databind.json.JsonMapper;

import com.platform135.tools.audit.AuditTrail;
import com.platform135.tools.parameter.ParameterDefinition;
import com.platform135.tools.parameter.Parameters;
import com.platform135.tools.security.CurrentUser;
import com.platform135test.TestCity;

/** What tests of topics that compare shops need, without Spring. */
public final class TestPeers {

    private TestPeers() {}

    public static PeerGroups groups(TestCity city) {
        return new PeerGroups(new PeerQueries(city.jdbc()), parameters(city));
    }

    /** Parameters as they are from the beginning. */
    public static Parameters parameters(TestCity city) {
        return new Parameters(
                city.jdbc(),
                new AuditTrail(city.jdbc(), new CurrentUser(), new JsonMapper(), noon()),
                noon(),
                new StaticListableBeanFactory().getBeanProvider(ParameterDefinition.class));
    }

    public static Clock noon() {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        return Clock.fixed(TestCity.TODAY.atTime(12, 0).atZone(zone).toInstant(), zone);
    }
}
