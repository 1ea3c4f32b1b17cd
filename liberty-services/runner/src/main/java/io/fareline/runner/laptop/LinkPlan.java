package io.fareline.runner.laptop;

import io.fareline.runner.links.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who calls whom on this machine, and the port of the link between the two where there are links. */
final class LinkPlan {
    /** Whoever calls whom; the edge and the provider beside the services. */
    private static final List<Call> CALLS = calls();

    private final int offset;
    private final boolean linked;

    LinkPlan(int offset, boolean linked) {
        this.offset = offset;
        this.linked = linked;
    }

    private record Call(String caller, Listener callee) {
        String name() {
            return caller + "-" + callee.name().toLowerCase(Locale.ROOT);
        }

        Protocol protocol() {
            return callee == Listener.POSTGRESQL || callee == Listener.REDIS ? Protocol.TCP : Protocol.HTTP;
        }
    }

    private static List<Call> calls() {
        var calls = new ArrayList<Call>();
        for (var service : ServiceName.values()) {
            calls.add(new Call("edge", service.listener()));
        }
        for (var service : ServiceName.values()) {
            // auth reads its own key set; nobody stands between it and itself.
            if (service != ServiceName.AUTH) calls.add(new Call(service.text(), Listener.AUTH));
        }
        calls.add(new Call("booking", Listener.FLIGHT));
        calls.add(new Call("booking", Listener.PAYMENT));
        calls.add(new Call("payment", Listener.PROVIDER));
        calls.add(new Call("admin", Listener.FLIGHT));
        calls.add(new Call("admin", Listener.BOOKING));
        calls.add(new Call("admin", Listener.PAYMENT));
        for (var service : ServiceName.values()) {
            calls.add(new Call(service.text(), Listener.POSTGRESQL));
            calls.add(new Call(service.text(), Listener.REDIS));
        }
        calls.add(new Call("provider", Listener.POSTGRESQL));
        return List.copyOf(calls);
    }

    int offset() {
        return offset;
    }

    boolean isLinked() {
        return linked;
    }

    /** Where this caller reaches this callee. */
    int port(String caller, Listener callee) {
        for (int i = 0; linked && i < CALLS.size(); i++) {
            var call = CALLS.get(i);
            if (call.caller().equals(caller) && call.callee() == callee) return linkPort(i);
        }
        return ownPort(callee);
    }

    int ownPort(Listener listener) {
        return listener.port(offset);
    }

    int control() {
        return Listener.LINKS.port(offset);
    }

    /** The control API's port first, then those of all links. */
    List<Integer> ports() {
        var ports = new ArrayList<>(List.of(control()));
        for (int i = 0; i < CALLS.size(); i++) ports.add(linkPort(i));
        return ports;
    }

    /** All links as the process of the links is told them. */
    String routes() {
        return CALLS.stream()
                .map(call -> "%s=%s:%d:%d"
                        .formatted(
                                call.name(),
                                call.protocol().name().toLowerCase(Locale.ROOT),
                                linkPort(CALLS.indexOf(call)),
                                call.callee().port(offset)))
                .collect(Collectors.joining(","));
    }

    private int linkPort(int index) {
        return control() + 1 + index;
    }
}
