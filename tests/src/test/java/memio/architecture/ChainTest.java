package memio.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import java.util.Map;
import memio.BytesIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One chain of packages, each knowing only those before it; above the roof the wings, of which none knows another. */
@DisplayName("the chain of packages")
class ChainTest {
    /** From the cellar to the roof, and the wing above it. */
    private static final List<String> CHAIN = List.of(
            "memio.base", "memio.storage", "memio.raw", "memio.binary", "memio.text", "memio", "memio.filesystem");

    /** What needs a module that the rest does without. */
    private static final Map<String, String> WINGS = Map.of(
            "memio.imageio", "javax.imageio..",
            "memio.http", "java.net.http..",
            "memio.sql", "java.sql..");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("memio");

    @Test
    @DisplayName("has no arrow that points upwards")
    void pointsOneWay() {
        LayeredArchitecture chain =
                layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        for (String name : CHAIN) {
            // The roof is one package; a floor owns what is below its name.
            chain = chain.layer(name).definedBy(name.equals("memio") ? name : name + "..");
        }
        for (int i = 0; i < CHAIN.size(); i++) {
            String[] below = CHAIN.subList(0, i).toArray(String[]::new);
            var floor = chain.whereLayer(CHAIN.get(i));
            chain = below.length == 0 ? floor.mayNotAccessAnyLayer() : floor.mayOnlyAccessLayers(below);
        }
        for (String wing : WINGS.keySet()) {
            chain = chain.layer(wing).definedBy(wing);
        }
        for (String wing : WINGS.keySet()) {
            chain = chain.whereLayer(wing).mayOnlyAccessLayers(CHAIN.toArray(String[]::new));
        }
        chain.allowEmptyShould(true).check(CLASSES);
    }

    @Test
    @DisplayName("needs java.base only, but for its wings")
    void needsNothingElse() {
        JavaClasses core = new ClassFileImporter()
                .importUrl(BytesIO.class.getProtectionDomain().getCodeSource().getLocation());
        classes()
                .that()
                .resideInAnyPackage(CHAIN.toArray(String[]::new))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java.io",
                        "java.lang..",
                        "java.nio..",
                        "java.util..",
                        "java.math",
                        "java.net",
                        "java.net.spi",
                        "java.security..",
                        "javax.crypto..",
                        "memio..",
                        "org.jspecify.annotations"))
                .check(core);
        WINGS.forEach((wing, types) -> noClasses()
                .that()
                .resideOutsideOfPackage(wing)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(types)
                .check(core));
    }
}
