package io.fareline.platform.idempotency;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A data source whose connections are cut when told: before the statement gets through, or after it has committed. */
final class CutSource {
    enum Cut {
        BEFORE,
        AFTER_COMMIT
    }

    private static final String CONNECTION_LOST = "08006";
    private final DataSource target;
    private final AtomicInteger left = new AtomicInteger();
    private volatile Cut cut = Cut.BEFORE;

    CutSource(DataSource target) {
        this.target = target;
    }

    /** The next statements lose their answers. */
    void next(int statements, Cut cut) {
        this.cut = cut;
        left.set(statements);
    }

    DataSource source() {
        return proxy(
                DataSource.class,
                (method, arguments) -> method.equals("getConnection") ? connection(target.getConnection()) : null);
    }

    private Connection connection(Connection open) {
        return proxy(Connection.class, (method, arguments) -> switch (method) {
            case "prepareStatement" -> statement(open.prepareStatement((String) arguments[0]));
            case "close" -> {
                open.close();
                yield null;
            }
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private PreparedStatement statement(PreparedStatement prepared) {
        return (PreparedStatement) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {PreparedStatement.class}, (proxy, method, arguments) -> {
                    boolean runs = method.getName().startsWith("execute");
                    boolean lost = runs && left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
                    if (lost && cut == Cut.BEFORE) throw new SQLException("cut", CONNECTION_LOST);
                    try {
                        Object result = method.invoke(prepared, arguments);
                        if (lost) throw new SQLException("cut", CONNECTION_LOST);
                        return result;
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    private interface Call {
        Object on(String method, Object[] arguments) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                CutSource.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call.on(method.getName(), arguments)));
    }
}
