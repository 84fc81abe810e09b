package memio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import memio.base.LiveViewException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Where memio once answered differently from CPython, as a comparison of random programs showed (see conformance). */
@DisplayName("answers that once differed from CPython's")
class FoundByComparisonTest {

    @Test
    @DisplayName("a live view forbids truncate before its argument is looked at")
    void viewForbidsTruncateToNegativeSize() {
        try (var file = new BytesIO(new byte[] {1, 2});
                var view = file.getBuffer()) {
            assertThrows(LiveViewException.class, () -> file.truncate(-1));
            assertEquals(2, view.size());
        }
    }
}
