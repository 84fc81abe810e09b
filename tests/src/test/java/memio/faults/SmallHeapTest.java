package memio.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import memio.children.Children;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A JVM with a heap of 64 MiB, in which a file grows until there is no more. */
@DisplayName("in a small heap")
class SmallHeapTest {

    @ParameterizedTest(name = "a file that grows by {0} keeps all it has accepted, and goes on")
    @EnumSource(GrowingFile.Way.class)
    @Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void growsUntilThereIsNoMore(GrowingFile.Way way) throws Exception {
        Process child = Children.start(GrowingFile.class, way.name());
        try {
            assertThat(Children.output(child)).startsWith("accepted ").endsWith("whole");
            assertThat(child.waitFor()).isZero();
        } finally {
            child.destroyForcibly();
        }
    }
}
