package io.fareline.platform.security.limit;

import java.util.List;
import java.util.Map;

/** What a service limits: a bean of this type says which requests, how many, and what each costs. */
public interface ClientLimits {
    /** Asked once; a request belongs to the first group that has it, and one of no group is not limited. */
    List<RequestGroup> groups();

    /**
     * What a request takes of its client's allowance, at least one. It is asked before anything of the question was
     * checked, so that it makes the best of nonsense, which is refused later and cheaply.
     *
     * @param query decoded parameters
     */
    default int cost(String group, Map<String, List<String>> query) {
        return 1;
    }
}
