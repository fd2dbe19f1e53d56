package com.allstarteams.coach;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.Options;

class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(CoachApplication.class);

    @Test
    void keepsEveryModuleBehindItsDoors() {
        modules.verify();
    }

    @Test
    void drawsTheModules() {
        Options options = Options.defaults().withOutputFolder("../docs/modules");

        new Documenter(modules, options).writeModulesAsPlantUml().writeModuleCanvases();
    }
}
