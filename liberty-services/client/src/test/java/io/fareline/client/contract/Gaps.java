package io.fareline.client.contract;

import io.fareline.client.contract.Conversation.Spoken;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Where the library and the contracts differ, each with what to do about it. */
final class Gaps {
    private final Set<String> found = new TreeSet<>();
    private final Contracts contracts;
    private final List<Spoken> calls;
    private final Map<String, String> leftOut;

    private Gaps(Contracts contracts, List<Spoken> calls, Map<String, String> leftOut) {
        this.contracts = contracts;
        this.calls = calls;
        this.leftOut = leftOut;
    }

    /** @param leftOut operations that the library leaves out on purpose, each with the reason */
    static Set<String> between(Contracts contracts, List<Spoken> calls, Map<String, String> leftOut) {
        var gaps = new Gaps(contracts, calls, leftOut);
        var operations = contracts.operations();
        operations.forEach(gaps::look);
        gaps.strangers(operations);
        gaps.stale(operations);
        return gaps.found;
    }

    private void look(Operation operation) {
        var asking = calls.stream().filter(call -> isAskedBy(operation, call)).toList();
        boolean out = leftOut.containsKey(operation.toString());
        if (asking.isEmpty() == out) {
            if (out) return;
            new RequestGaps(found, operation, asking).find();
            answers(operation, asking);
        } else
            found.add(
                    out
                            ? operation + " is asked for by " + asking.getFirst() + ": it is not left out any more."
                            : operation + " is asked for by no method of the library: add one, or leave it out in "
                                    + "ContractTest with the reason.");
    }

    private static boolean isAskedBy(Operation operation, Spoken call) {
        return operation.isAskedBy(call.seen().method(), call.seen().target().split("\\?")[0]);
    }

    private void answers(Operation operation, List<Spoken> asking) {
        if (operation.isOpen() && operation.answer().isEmpty()) {
            found.add(operation + " does not say what it answers: say so in open-answers.yaml.");
            return;
        }
        var compare = new AnswerGaps(found);
        for (var call : asking) {
            boolean nothing = call.method().getReturnType() == void.class;
            Optional<Schema> answer = operation.answer();
            if (answer.isEmpty() != nothing)
                found.add(operation + (nothing ? " answers something" : " answers nothing") + ": let " + call
                        + " do so.");
            else answer.ifPresent(schema -> compare.of(call, schema));
        }
    }

    private void strangers(List<Operation> operations) {
        for (var call : calls)
            if (operations.stream().noneMatch(operation -> isAskedBy(operation, call)))
                found.add(call + " asks for " + call.seen().method() + " "
                        + call.seen().target() + ", which no contract has.");
    }

    private void stale(List<Operation> operations) {
        var names = operations.stream().map(Operation::toString).toList();
        for (String name : leftOut.keySet())
            if (!names.contains(name)) found.add(name + " is left out of the library, but no contract has it.");
        for (String name : contracts.openAnswers())
            if (operations.stream()
                    .noneMatch(one -> one.isOpen() && one.toString().equals(name)))
                found.add(name + " says itself what it answers, or is gone: take it out of open-answers.yaml.");
    }
}
