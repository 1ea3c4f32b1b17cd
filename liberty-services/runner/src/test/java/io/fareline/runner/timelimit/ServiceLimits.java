package io.fareline.runner.timelimit;

import java.time.Duration;
import java.util.Properties;
import java.util.regex.Pattern;

/** The limits of one service as its files say them. */
record ServiceLimits(String service, Properties properties, String server) {
    static ServiceLimits of(Sources sources, String service) {
        return new ServiceLimits(service, sources.properties(service), sources.text(Sources.serverOf(service)));
    }

    int number(String property) {
        var value = properties.getProperty(property);
        if (value == null) throw new AssertionError(service + " lacks " + property);
        return Integer.parseInt(value);
    }

    Duration millis(String property) {
        return Duration.ofMillis(number(property));
    }

    Duration duration(String property) {
        var value = properties.getProperty(property);
        if (value == null) throw new AssertionError(service + " lacks " + property);
        return Duration.parse(value);
    }

    boolean has(String property) {
        return properties.containsKey(property);
    }

    /** One call of a REST client to its time-outs. */
    Duration call(String configKey) {
        return millis(configKey + "/mp-rest/connectTimeout").plus(millis(configKey + "/mp-rest/readTimeout"));
    }

    /** The same, and the request for a token before it. */
    Duration callWithToken(String configKey) {
        return call(configKey).plus(duration("fareline.token.timeout"));
    }

    /** Waiting to be admitted, for a connection, and for one slow statement: what any answer may take by itself. */
    Duration answer() {
        return duration("fareline.admission.patience").plus(poolWait()).plus(statement());
    }

    Duration poolWait() {
        return attribute("connectionManager [^>]*connectionTimeout=\"([0-9]+)s\"");
    }

    Duration statement() {
        return attribute("-c statement_timeout=([0-9]+)s");
    }

    Duration lock() {
        return attribute("-c lock_timeout=([0-9]+)s");
    }

    Duration socket() {
        return attribute("socketTimeout=\"([0-9]+)\"");
    }

    Duration login() {
        return attribute("loginTimeout=\"([0-9]+)\"");
    }

    Duration connect() {
        return attribute("connectTimeout=\"([0-9]+)\"");
    }

    Duration transaction() {
        return attribute("totalTranLifetimeTimeout=\"([0-9]+)s\"");
    }

    int threads() {
        return (int) attribute("name=\"fareline.executor.threads\" defaultValue=\"([0-9]+)\"")
                .toSeconds();
    }

    int settlements() {
        return (int) attribute("concurrencyPolicy [^>]*max=\"([0-9]+)\"").toSeconds();
    }

    private Duration attribute(String expression) {
        var found = Pattern.compile(expression).matcher(server);
        if (!found.find()) throw new AssertionError("server.xml of " + service + " lacks " + expression);
        return Duration.ofSeconds(Long.parseLong(found.group(1)));
    }
}
