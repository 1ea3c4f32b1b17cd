package io.fareline.bench.fuzz;

import io.fareline.platform.testing.contract.Contract;
import io.fareline.platform.testing.contract.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Operations of one contract that the same caller may call, which are fuzzed together. */
record Target(Contract contract, String caller, List<Operation> operations) {
    /** Where no token is asked for. */
    static final String NOBODY = "nobody";

    /** All operations of all contracts; the first client that holds a scope calls for it, and the first caller named. */
    static List<Target> of(List<Contract> contracts, Map<String, Set<String>> scopesOfClients) {
        var targets = new ArrayList<Target>();
        for (var contract : contracts) {
            var byCaller = new LinkedHashMap<String, List<Operation>>();
            for (var operation : contract.operations()) {
                byCaller.computeIfAbsent(caller(operation, scopesOfClients), caller -> new ArrayList<>())
                        .add(operation);
            }
            byCaller.forEach((caller, operations) -> targets.add(new Target(contract, caller, operations)));
        }
        return targets;
    }

    private static String caller(Operation operation, Map<String, Set<String>> scopesOfClients) {
        if (operation.scope().isEmpty()) {
            return NOBODY;
        }
        if (operation.isInternal()) {
            return operation.callers().getFirst();
        }
        return scopesOfClients.entrySet().stream()
                .filter(client -> client.getValue().contains(operation.scope().get()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No client may call " + operation));
    }

    boolean isInternal() {
        return operations.getFirst().isInternal();
    }

    String name() {
        return contract.service() + "-" + caller;
    }

    String yaml() {
        return contract.only(operations::contains);
    }
}
