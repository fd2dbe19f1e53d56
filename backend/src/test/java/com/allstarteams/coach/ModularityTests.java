package com.allstarteams.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(CoachApplication.class);

    @Test
    void keepsEveryModuleBehindItsDoors() {
        modules.verify();
    }

    @Test
    void drawsTheModulesIntoTheBuildFolder() {
        new Documenter(modules).writeModulesAsPlantUml().writeModuleCanvases();

        assertThat(Path.of("target/spring-modulith-docs/components.puml")).exists();
    }
}
