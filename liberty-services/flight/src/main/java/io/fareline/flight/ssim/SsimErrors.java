package io.fareline.flight.ssim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The errors of one file, up to a limit; reading stops when the limit is reached, so that a wrong file stays cheap. */
public final class SsimErrors {
    private final int limit;
    private final List<SsimError> listed = new ArrayList<>();

    public SsimErrors(int limit) {
        if (limit < 1) throw new IllegalArgumentException("the limit of errors must be at least 1, not " + limit);
        this.limit = limit;
    }

    /** Notes an error, unless the limit is reached already. Line and column are 1-based. */
    public void add(int line, int column, String reason) {
        if (!areFull()) listed.add(new SsimError(line, column, reason));
    }

    public boolean areFull() {
        return listed.size() >= limit;
    }

    public boolean areNone() {
        return listed.isEmpty();
    }

    /** In the order of the file; what stands on several lines is found later than what is wrong with one. */
    public List<SsimError> listed() {
        return listed.stream().sorted(Comparator.comparingInt(SsimError::line)).toList();
    }
}
