package io.fareline.journeys.attack;

import io.fareline.platform.testing.contract.Contract;
import io.fareline.platform.testing.contract.Operation;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** The approved contracts of all services, which say what there is to attack. */
final class Contracts {
    private static final List<Contract> ALL = Contract.all(Path.of(System.getProperty("fareline.contracts")));
    private static final String NOBODYS = "none-such";

    private Contracts() {}

    static List<Contract> all() {
        return ALL;
    }

    static List<Operation> operations() {
        return ALL.stream().flatMap(contract -> contract.operations().stream()).toList();
    }

    static List<Operation> publicOnes() {
        return operations().stream()
                .filter(operation -> !operation.isInternal())
                .toList();
    }

    /** Every scope that any operation asks for. */
    static SortedSet<String> scopes() {
        var scopes = new TreeSet<String>();
        operations().stream().map(Operation::scope).flatMap(Optional::stream).forEach(scopes::add);
        return scopes;
    }

    /** The path of something that does not exist, so that being let in changes nothing. */
    static String nowhere(Operation operation) {
        var values = new HashMap<String, String>();
        operation.pathParameters().forEach((name, format) -> values.put(name, nobodys(format)));
        return operation.pathWith(values);
    }

    private static String nobodys(String format) {
        return switch (format) {
            case "uuid" -> UUID.randomUUID().toString();
            case "int32", "int64" -> "0";
            default -> NOBODYS;
        };
    }
}
