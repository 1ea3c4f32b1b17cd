package io.fareline.manifests.check;

import java.util.List;

/** Something that no schema sees and that must be true of all that one overlay gives a cluster. */
public interface Check {
    /** A sentence for each place where it is not, which names the object first. */
    List<String> faults(Overlay overlay);
}
