package io.fareline.flight.ssim;

import java.util.List;

/**
 * How reading a file went. A file with any error is refused as a whole, whatever the sink was given before.
 *
 * @param lines lines read, padding included
 * @param errors in the order of the file
 * @param ends how the lines ended, so that they can be written as they were
 * @param complete false when reading was given up at a limit, so that more errors may exist
 */
public record SsimReading(int lines, Ends ends, List<SsimError> errors, boolean complete) {
    /**
     * What is written with this end of a line has the bytes that were read, where all lines ended alike.
     *
     * @param alike false where some line ended otherwise, or the last one not at all
     */
    public record Ends(LineEnd lineEnd, boolean alike) {}

    public boolean refused() {
        return !errors.isEmpty();
    }
}
