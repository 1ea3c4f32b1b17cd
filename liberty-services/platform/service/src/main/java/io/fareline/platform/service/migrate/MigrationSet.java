package io.fareline.platform.service.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Migrations that belong together and are numbered together, apart from those of the service itself, so that a shared
 * module and a service never argue about version numbers. A module that has tables names one in
 * {@code META-INF/services}.
 */
public interface MigrationSet {
    /** The service's own, which come last. */
    MigrationSet OWN = new MigrationSet() {
        @Override
        public String name() {
            return "service";
        }

        @Override
        public String location() {
            return "classpath:db/migration";
        }

        @Override
        public String historyTable() {
            return "flyway_service";
        }
    };

    /** For messages. */
    String name();

    /** Class path location of Flyway, with an empty file {@code flyway.location} in it. */
    String location();

    /** The table that remembers which of them have run. */
    String historyTable();

    /** Every set of this archive, in the order in which they run. */
    static List<MigrationSet> all(ClassLoader archive) {
        var sets = new ArrayList<MigrationSet>();
        ServiceLoader.load(MigrationSet.class, archive).forEach(sets::add);
        sets.sort((one, other) -> one.name().compareTo(other.name()));
        sets.add(OWN);
        return sets;
    }
}
