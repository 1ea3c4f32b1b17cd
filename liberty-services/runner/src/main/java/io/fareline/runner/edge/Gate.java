package io.fareline.runner.edge;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.proxy.LoadBalancingProxyClient;
import io.undertow.server.handlers.proxy.ProxyHandler;
import io.undertow.util.Headers;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.xnio.OptionMap;
import org.xnio.Options;

/**
 * What every request passes: is its path honest, is there a route, is its body small enough, is there room; then it is
 * forwarded.
 */
final class Gate implements HttpHandler {
    private static final int CONNECTIONS_PER_THREAD = 64;

    /** Or the second part of what is written in two would wait 40 ms for the first to be acknowledged. */
    private static final OptionMap AT_ONCE = OptionMap.create(Options.TCP_NODELAY, true);

    private final RouteTable table;
    private final EdgeSettings.Limits limits;
    private final Map<String, ProxyHandler> proxies = new HashMap<>();
    private final Crowd crowd;

    Gate(RouteTable table, EdgeSettings settings) {
        this.table = table;
        this.limits = settings.limits();
        this.crowd = new Crowd(limits.room());
        for (var route : table.routes()) {
            var target = settings.hosts().get(route.host());
            if (target == null) {
                throw new WrongRoutes("sends route " + route.name() + " to " + route.host()
                        + ", of which this machine knows nothing");
            }
            proxies.put(route.name(), proxy(route, target));
        }
    }

    private static ProxyHandler proxy(Route route, URI target) {
        var client = new LoadBalancingProxyClient().setConnectionsPerThread(CONNECTIONS_PER_THREAD);
        client.addHost(target, null, null, AT_ONCE);
        return ProxyHandler.builder()
                .setProxyClient(client)
                .setMaxRequestTime((int) route.timeout().toMillis())
                .setReuseXForwarded(false)
                .setRewriteHostHeader(false)
                .setMaxConnectionRetries(0)
                .build();
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        exchange.addDefaultResponseListener(Refusals::describe);
        var path = exchange.getRequestURI();
        if (exchange.isHostIncludedInRequestURI() || !PublicPath.isHonest(path)) {
            Refusals.send(exchange, Refusal.MALFORMED_PATH);
            return;
        }
        if (!Escapes.areText(exchange.getQueryString())) {
            Refusals.send(exchange, Refusal.MALFORMED_QUERY);
            return;
        }
        if (!RequestHeaders.areHonest(exchange.getRequestHeaders())) {
            Refusals.send(exchange, Refusal.MALFORMED_HEADER);
            return;
        }
        var host = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(Headers.HOST), "");
        var route = table.find(exchange.getRequestMethod().toString(), path, host);
        if (route.isEmpty() || PublicPath.isInternal(path)) {
            Refusals.send(exchange, Refusal.NO_SUCH_RESOURCE);
            return;
        }
        var limit = limits.body(route.get().name());
        if (exchange.getRequestContentLength() > limit) {
            exchange.getResponseHeaders().put(Headers.CONNECTION, "close");
            Refusals.send(exchange, Refusal.BODY_TOO_LARGE);
            return;
        }
        if (!enters(route.get().name(), exchange)) {
            Refusals.send(exchange, Refusal.OVERLOADED);
            return;
        }
        exchange.addRequestWrapper((factory, current) -> new LimitedBody(factory.create(), current, limit));
        RequestHeaders.strip(exchange.getRequestHeaders(), route.get().removedHeaders());
        proxies.get(route.get().name()).handleRequest(exchange);
    }

    /** A client is whoever shows the same token, or else calls from the same address. */
    private boolean enters(String route, HttpServerExchange exchange) {
        var token = exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION);
        var client = token == null ? exchange.getSourceAddress().getAddress().getHostAddress() : token;
        if (!crowd.enter(route, client)) {
            return false;
        }
        exchange.addExchangeCompleteListener((_, next) -> {
            crowd.leave(route, client);
            next.proceed();
        });
        return true;
    }
}
