package io.fareline.client.contract;

import io.fareline.client.Fareline;
import io.fareline.client.StandIn;
import io.fareline.client.StandIn.Reply;
import io.fareline.client.StandIn.Seen;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every method of the library called against a stand-in, with what it sent and what it made of the answer. */
final class Conversation implements AutoCloseable {
    /**
     * One call.
     *
     * @param operation what it asked for, empty where no contract has that
     * @param result what the caller got; of a stream its first item
     */
    record Spoken(Method method, List<Object> arguments, Seen seen, Optional<Operation> operation, Object result) {
        @Override
        public String toString() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }
    }

    private final List<Operation> operations;
    private final Answers answers;
    private final StandIn server = new StandIn();
    private final Fareline fareline;

    private Conversation(List<Operation> operations, Answers answers) throws IOException {
        this.operations = operations;
        this.answers = answers;
        server.says(this::answer);
        fareline = Fareline.at(server.address())
                .credentials("everything", "secret")
                .attempts(1)
                .build();
    }

    static List<Spoken> all(List<Operation> operations, Answers answers)
            throws IOException, ReflectiveOperationException {
        var spoken = new ArrayList<Spoken>();
        try (var conversation = new Conversation(operations, answers)) {
            for (Method collection : methods(Fareline.class))
                if (collection.getParameterCount() == 0 && collection.getReturnType() != void.class)
                    for (Method method : methods(collection.getReturnType()))
                        for (Object[] arguments : Arguments.of(method))
                            spoken.add(conversation.call(collection, method, arguments));
        }
        return spoken;
    }

    private static List<Method> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .sorted(Comparator.comparing(Method::toString))
                .toList();
    }

    private Spoken call(Method collection, Method method, Object[] arguments) throws ReflectiveOperationException {
        server.seen.clear();
        var result = method.invoke(collection.invoke(fareline), arguments);
        if (result instanceof Stream<?> items) result = items.findFirst().orElse(null);
        if (server.seen.size() != 1) throw new AssertionError(method + " sent " + server.seen.size() + " requests.");
        var seen = server.seen.getFirst();
        return new Spoken(method, List.of(arguments), seen, asked(seen), result);
    }

    private Optional<Operation> asked(Seen seen) {
        var address = URI.create(seen.target()).getPath();
        return operations.stream()
                .filter(operation -> operation.isAskedBy(seen.method(), address))
                .findFirst();
    }

    private Reply answer(Seen seen) {
        var operation = asked(seen);
        if (operation.isEmpty()) return Reply.problem(404, "NO_SUCH_OPERATION");
        var said = operation.get().answer().map(schema -> answers.of(schema).toString());
        return Reply.json(operation.get().status(), said.orElse(""));
    }

    @Override
    public void close() {
        fareline.close();
        server.close();
    }
}
