package io.fareline.platform.outbox;

import java.util.Set;

/**
 * An event of a version that its consumer does not know. It is not passed over, as an event of another type is: its effect
 * has failed, and it is tried again, perhaps by a process of a newer version, until it is given up with its whole body.
 */
public class UnknownVersion extends RuntimeException {
    UnknownVersion(String type, Set<String> known) {
        super(type + " is a version that is not known here, of " + known + ".");
    }

    /** The type without its version. */
    static String nameOf(String type) {
        int version = type.lastIndexOf(".v");
        return version < 0 ? type : type.substring(0, version);
    }
}
