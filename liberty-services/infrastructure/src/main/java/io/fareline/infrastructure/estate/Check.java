package io.fareline.infrastructure.estate;

import java.util.List;

/** Something that Terraform does not see and that must be true of all that one environment has. */
public interface Check {
    /** A sentence for each place where it is not, which names the resource first. */
    List<String> faults(Estate estate);
}
