package io.fareline.sandbox.card;

import io.fareline.sandbox.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/** The tokens that are kept. */
public final class Tokens {
    private static final String INSERT = """
            insert into tokens (id, brand, last4, behaviour, expiry_year, expiry_month, created_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SWEEP = """
            delete from tokens where id in (
                select id from tokens where expires_at <= ? order by expires_at limit 10 for update skip locked)""";

    /** Adds one and sweeps away up to ten that have expired, so that their number stays bounded by their lifetime. */
    void add(Connection connection, Token token) throws SQLException {
        Sql.update(connection, SWEEP, token.createdAt());
        Sql.update(
                connection,
                INSERT,
                token.id(),
                token.brand(),
                token.last4(),
                token.behaviour(),
                token.expiry().getYear(),
                token.expiry().getMonthValue(),
                token.createdAt(),
                token.expiresAt());
    }

    /** The token, unless it never was or has expired. */
    public Optional<Token> usable(Connection connection, String id, Instant now) throws SQLException {
        return Sql.one(connection, "select * from tokens where id = ?", Tokens::read, id)
                .filter(token -> !token.isExpiredAt(now));
    }

    private static Token read(ResultSet row) throws SQLException {
        return new Token(
                row.getString("id"),
                row.getString("brand"),
                row.getString("last4"),
                Behaviour.valueOf(row.getString("behaviour")),
                YearMonth.of(row.getInt("expiry_year"), row.getInt("expiry_month")),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "expires_at"));
    }
}
