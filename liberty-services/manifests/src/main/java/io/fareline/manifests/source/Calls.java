package io.fareline.manifests.source;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The services, and what each asks of the others by its code; what it asks of anybody else is not in it. */
public record Calls(List<ServiceSource> services, Set<Request> requests) {
    public static Calls of(Repository repository) {
        var services = repository.services();
        var names = services.stream().map(ServiceSource::name).toList();
        return new Calls(services, those(Requests.of(repository), request -> names.contains(request.callee())));
    }

    public Set<Request> to(ServiceSource callee) {
        return those(requests, request -> request.callee().equals(callee.name()));
    }

    public Set<Request> between(ServiceSource caller, ServiceSource callee) {
        return those(to(callee), request -> request.caller().equals(caller.name()));
    }

    /** The names of whom it asks. */
    public Set<String> calleesOf(ServiceSource caller) {
        return requests.stream()
                .filter(request -> request.caller().equals(caller.name()))
                .map(Request::callee)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public ServiceSource callerOf(Request request) {
        return services.stream()
                .filter(each -> each.name().equals(request.caller()))
                .findFirst()
                .orElseThrow();
    }

    private static Set<Request> those(Set<Request> requests, Predicate<Request> which) {
        return requests.stream().filter(which).collect(Collectors.toCollection(TreeSet::new));
    }
}
