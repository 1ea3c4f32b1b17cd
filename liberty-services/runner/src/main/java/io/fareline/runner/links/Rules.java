package io.fareline.runner.links;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** The rules of one link, in the order in which they came; the first that strikes a request is the one. */
final class Rules {
    private static final AtomicLong IDS = new AtomicLong();
    private final Counters counters;
    private final int most;
    private final List<Rule> rules = new CopyOnWriteArrayList<>();

    Rules(Counters counters, int most) {
        this.counters = counters;
        this.most = most;
    }

    synchronized Rule add(RuleOrder order) {
        if (rules.size() >= most) {
            throw new WrongOrder(409, "the link has " + most + " rules already; lift some");
        }
        var rule = new Rule(IDS.incrementAndGet(), order);
        rules.add(rule);
        return rule;
    }

    /** Whether a rule may be about this request, so that its body must be looked at. */
    boolean mayStrike(Head request) {
        return rules.stream().anyMatch(rule -> rule.mayStrike(request));
    }

    Optional<Rule> strike(Head request, byte[] body) {
        var rule = rules.stream().filter(each -> each.strikes(request, body)).findFirst();
        rule.ifPresent(_ -> counters.struck.increment());
        return rule;
    }

    Optional<Rule> find(long id) {
        return rules.stream().filter(rule -> rule.id() == id).findFirst();
    }

    /** Takes a rule out of force; what it held up goes on or breaks off. */
    Optional<Rule> lift(long id, boolean goOn) {
        var rule = find(id);
        rule.ifPresent(lifted -> {
            rules.remove(lifted);
            lifted.lift(goOn);
        });
        return rule;
    }

    void liftAll(boolean goOn) {
        rules.forEach(rule -> lift(rule.id(), goOn));
    }

    List<Rule.View> views() {
        return rules.stream().map(Rule::view).toList();
    }
}
