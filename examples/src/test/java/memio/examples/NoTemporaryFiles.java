package memio.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails every test of an example that creates a file where programs put temporary ones: also if it deletes that file again, which changes the directory's
 * time. JUnit finds this class by itself.
 */
public final class NoTemporaryFiles implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {
    private static final Path DIRECTORY = Path.of(System.getProperty("java.io.tmpdir"));
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Files.createDirectories(DIRECTORY);
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        Files.setLastModifiedTime(DIRECTORY, LONG_AGO);
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        boolean example = context.getRequiredTestClass().getPackageName().startsWith("memio.examples");
        if (example && !Files.getLastModifiedTime(DIRECTORY).equals(LONG_AGO)) {
            throw new AssertionError("something was written to " + DIRECTORY);
        }
    }
}
