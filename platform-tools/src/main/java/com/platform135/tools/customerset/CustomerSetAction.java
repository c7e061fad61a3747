package com.platform135.tools.customerset;

import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.platform135.tools.module.ModuleEntry;
import com.platform135.tools.rowaction.RowAction;
import com.platform135.tools.rowaction.RowKind;

/** 存为客户集, on every list of shops and every table of groups. */
@Configuration(proxyBeanMethods = false)
class CustomerSetAction {

    private static final int FIRST = 10;

    @Bean
    RowAction saveAsCustomerSet() {
        return new RowAction(
                "tools.customerset.action.from-rows",
                CustomerSetPages.PATH + "/from-rows",
                Set.of(RowKind.SHOP, RowKind.GROUP),
                ModuleEntry.EVERYONE,
                FIRST);
    }
}
