package io.fareline.pipelines.jenkins;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.Phases;

/** Groovy's own parser, stopped before anything is resolved or run. */
final class GroovyReader {
    private GroovyReader() {}

    /** The text is no Groovy. */
    public static final class NotGroovy extends RuntimeException {
        NotGroovy(String message, Throwable cause) {
            super(message, cause);
        }
    }

    static List<Call> read(String text) {
        var unit = new CompilationUnit();
        unit.addSource("Jenkinsfile", text);
        try {
            unit.compile(Phases.CONVERSION);
        } catch (CompilationFailedException e) {
            throw new NotGroovy(e.getMessage().lines().skip(1).findFirst().orElse("not Groovy"), e);
        }
        return calls(unit.getAST().getModules().getFirst().getStatementBlock());
    }

    private static List<Call> calls(Statement statement) {
        return switch (statement) {
            case BlockStatement block ->
                block.getStatements().stream()
                        .flatMap(each -> calls(each).stream())
                        .toList();
            case ExpressionStatement expression ->
                calls(expression.getExpression()).toList();
            case Statement other when other.isEmpty() -> List.of();
            case Statement other -> List.of(call(Call.LOGIC, List.of(), other));
        };
    }

    private static Stream<Call> calls(Expression expression) {
        return switch (expression) {
            case MethodCallExpression method -> Stream.of(call(method));
            case BinaryExpression both
            when both.getOperation().getText().equals("=") ->
                Stream.of(call(both.getLeftExpression().getText(), List.of(both.getRightExpression()), both));
            case BinaryExpression both ->
                Stream.concat(calls(both.getLeftExpression()), calls(both.getRightExpression()));
            case ListExpression list -> list.getExpressions().stream().flatMap(GroovyReader::calls);
            default -> Stream.empty();
        };
    }

    private static Call call(MethodCallExpression method) {
        var arguments =
                method.getArguments() instanceof TupleExpression tuple ? tuple.getExpressions() : List.<Expression>of();
        return call(String.valueOf(method.getMethodAsString()), arguments, method);
    }

    private static Call call(String name, List<? extends Expression> arguments, ASTNode at) {
        var texts = new ArrayList<String>();
        var named = new LinkedHashMap<String, String>();
        var block = new ArrayList<Call>();
        var fixed = true;
        for (var argument : arguments)
            switch (argument) {
                case ClosureExpression closure -> block.addAll(calls(closure.getCode()));
                case MapExpression map -> {
                    for (var entry : map.getMapEntryExpressions()) {
                        named.put(
                                entry.getKeyExpression().getText(),
                                entry.getValueExpression().getText());
                        fixed &= entry.getValueExpression() instanceof ConstantExpression;
                    }
                }
                case ConstantExpression constant -> texts.add(constant.getText());
                case Expression other -> {
                    var inside = calls(other).toList();
                    block.addAll(inside);
                    fixed &= !inside.isEmpty();
                    texts.add(other.getText());
                }
            }
        return new Call(name, texts, named, fixed, block, at.getLineNumber());
    }
}
