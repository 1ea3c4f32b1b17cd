package io.fareline.infrastructure.source;

import java.util.List;

/** Something that must be true of the files in terraform/ as they are written. */
public interface Rule {
    /** A sentence for each place where it is not, which names the file or folder first. */
    List<String> faults(Configuration configuration);
}
