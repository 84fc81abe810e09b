package memio.architecture;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One chain of packages, each knowing only those before it. */
@DisplayName("the chain of packages")
class ChainTest {
    /** From the cellar to the roof, and the wing above it. */
    private static final List<String> CHAIN = List.of(
            "memio.base", "memio.storage", "memio.raw", "memio.binary", "memio.text", "memio", "memio.filesystem");

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
        chain.allowEmptyShould(true).check(CLASSES);
    }
}
