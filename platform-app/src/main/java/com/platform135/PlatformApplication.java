package com.platform135;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.modulith.Modulithic;

import com.platform135.app.PlatformSettings;
import com.platform135.tools.module.ModuleBeanNames;

@Modulithic(sharedModules = {"db", "tools"})
@SpringBootApplication(nameGenerator = ModuleBeanNames.class)
@EnableConfigurationProperties(PlatformSettings.class)
public class PlatformApplication {

    public static void main(String[] args) {
        SpringApplication.run(PlatformApplication.class, args);
    }
}
