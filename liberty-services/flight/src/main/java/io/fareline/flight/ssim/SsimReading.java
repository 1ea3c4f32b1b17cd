package io.fareline.flight.ssim;

import java.util.List;

/**
 * How reading a file went. A file with any error is refused as a whole, whatever the sink was given before.
 *
 * @param lines lines read, padding included
 * @param errors in the order of the file
 * @param complete false when reading was given up at a limit, so that more errors may exist
 */
public record SsimReading(int lines, List<SsimError> errors, boolean complete) {
    public boolean refused() {
        return !errors.isEmpty();
    }
}
