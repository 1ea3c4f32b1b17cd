package io.fareline.runner.edge;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * The subset of Istio's VirtualService that this edge understands, as it is written in YAML. A property that is not here
 * is refused, since ignoring it would route otherwise than the mesh does.
 */
record VirtualService(
        @JsonProperty(required = true) String apiVersion,
        @JsonProperty(required = true) String kind,
        @JsonProperty(required = true) Metadata metadata,
        @JsonProperty(required = true) Spec spec) {

    record Metadata(
            @JsonProperty(required = true) String name,
            String namespace,
            Map<String, String> labels,
            Map<String, String> annotations) {}

    /** Gateways are the mesh's; under a host that is not one of these, a laptop is all of them at once. */
    record Spec(
            @JsonProperty(required = true) List<String> hosts,
            List<String> gateways,
            @JsonProperty(required = true) List<HttpRoute> http) {}

    record HttpRoute(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) List<Match> match,
            @JsonProperty(required = true) List<WeightedDestination> route,
            @JsonProperty(required = true) String timeout,
            @JsonProperty(required = true) Retries retries,
            Headers headers) {}

    record Match(@JsonProperty(required = true) StringMatch uri, StringMatch method, StringMatch authority) {}

    /** Exactly one of the three. */
    record StringMatch(String exact, String prefix, String regex) {}

    record WeightedDestination(
            @JsonProperty(required = true) Destination destination) {}

    record Destination(@JsonProperty(required = true) String host, Port port) {}

    record Port(int number) {}

    /** Retries belong to the caller that knows what is safe to repeat, so 0 is the only number taken. */
    record Retries(@JsonProperty(required = true) int attempts) {}

    record Headers(HeaderChanges request) {}

    record HeaderChanges(List<String> remove) {}
}
