package io.fareline.runner.links;

import io.fareline.runner.links.Control.Order;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What can be ordered.
 *
 * <ul>
 *   <li>{@code GET /links}, {@code GET /links/NAME}: what is, with counters
 *   <li>{@code PUT /links/NAME/fault} with a {@link Fault}, {@code DELETE /links/NAME/fault}
 *   <li>{@code PUT /links/NAME/target} with {@code {"port": 9108}}
 *   <li>{@code POST /links/NAME/rules} with a {@link RuleOrder}
 *   <li>{@code GET /rules/ID}, {@code DELETE /rules/ID} ({@code ?then=drop} breaks off what it holds up)
 *   <li>{@code DELETE /faults}: no fault and no rule anywhere; targets stay
 * </ul>
 */
final class Orders {
    private final Map<String, Link> links = new TreeMap<>();

    Orders(List<Link> links) {
        links.forEach(link -> this.links.put(link.name(), link));
    }

    private record Target(int port) {}

    Object follow(Order order) throws IOException {
        var path = order.path();
        var what = order.method() + " "
                + switch (path.size()) {
                    case 1 -> path.getFirst();
                    case 2 -> path.getFirst() + "/*";
                    case 3 -> path.getFirst() + "/*/" + path.getLast();
                    default -> "?";
                };
        return switch (what) {
            case "GET links" -> links.values().stream().map(Link::view).toList();
            case "GET links/*" -> link(path).view();
            case "PUT links/*/fault" -> set(link(path), order.read(Fault.class));
            case "DELETE links/*/fault" -> set(link(path), null);
            case "PUT links/*/target" -> retarget(link(path), order.read(Target.class));
            case "POST links/*/rules" ->
                link(path).rules().add(order.read(RuleOrder.class)).view();
            case "GET rules/*" ->
                linkOf(path).rules().find(id(path)).orElseThrow().view();
            case "DELETE rules/*" -> lift(path, !order.query().equals("then=drop"));
            case "DELETE faults" -> clear();
            default -> throw new WrongOrder(404, "nothing is ordered by " + what);
        };
    }

    private static Link.View set(Link link, Fault fault) {
        link.set(fault);
        return link.view();
    }

    private static Link.View retarget(Link link, Target target) {
        if (!LinksSettings.isPort(target.port())) {
            throw new WrongOrder("port is from 1 to 65535");
        }
        link.retarget(target.port());
        return link.view();
    }

    private Rule.View lift(List<String> path, boolean goOn) {
        return linkOf(path).rules().lift(id(path), goOn).orElseThrow().view();
    }

    private Map<String, Object> clear() {
        for (var link : links.values()) {
            link.set(null);
            link.view().rules().forEach(rule -> link.rules().lift(rule.id(), true));
        }
        return Map.of();
    }

    private Link link(List<String> path) {
        var link = links.get(path.get(1));
        if (link == null) {
            throw new WrongOrder(404, "there is no link " + path.get(1) + "; there are " + links.keySet());
        }
        return link;
    }

    private Link linkOf(List<String> path) {
        var id = id(path);
        return links.values().stream()
                .filter(link -> link.view().rules().stream().anyMatch(rule -> rule.id() == id))
                .findFirst()
                .orElseThrow(() -> new WrongOrder(404, "there is no rule " + id));
    }

    private static long id(List<String> path) {
        var text = path.get(1);
        if (!text.matches("[0-9]{1,18}")) {
            throw new WrongOrder(404, "a rule is named by its number");
        }
        return Long.parseLong(text);
    }
}
