package com.allstarteams.coach;

import static org.assertj.core.api.Assertions.assertThat;

import com.allstarteams.coach.platform.problem.ProblemType;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemCatalogTests {

    private final List<ProblemType> types = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("com.allstarteams.coach").stream()
                    .map(JavaClass::getFields)
                    .flatMap(fields -> fields.stream())
                    .filter(field -> field.getRawType().isEquivalentTo(ProblemType.class))
                    .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                    .map(ProblemCatalogTests::value)
                    .toList();

    @Test
    void describesEveryProblem() throws Exception {
        String catalog = Files.readString(Path.of("../docs/problems.md"));

        assertThat(types)
                .hasSizeGreaterThan(15)
                .allSatisfy(type ->
                        assertThat(catalog).contains("`" + type.slug() + "`").contains("`" + type.code() + "`"));
    }

    @Test
    void givesEveryProblemItsOwnName() {
        assertThat(types).extracting(ProblemType::slug).doesNotHaveDuplicates();
    }

    private static ProblemType value(JavaField field) {
        try {
            Field constant = field.reflect();
            constant.setAccessible(true);
            return (ProblemType) constant.get(null);
        } catch (IllegalAccessException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
