package it.sportello.platform.web.fault;

import it.sportello.platform.web.problem.CommonProblem;
import it.sportello.platform.web.problem.FieldError;
import it.sportello.platform.web.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers 400 to a query parameter that cannot be read, naming it: JAX-RS by itself answers 404, which is right for a
 * path only. It covers the types with a static {@code valueOf} or {@code fromString}: numbers, enums, UUIDs.
 */
@Provider
public class QueryParameters implements ParamConverterProvider {

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        Optional<String> name = Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findAny();
        return name.flatMap(known -> reader(type).<ParamConverter<T>>map(reader -> new Reading<>(known, reader)))
                .orElse(null);
    }

    private static Optional<Method> reader(Class<?> type) {
        Class<?> boxed = MethodType.methodType(type).wrap().returnType();
        return Stream.of("valueOf", "fromString")
                .flatMap(name -> Arrays.stream(boxed.getMethods())
                        .filter(method -> method.getName().equals(name)))
                .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}))
                // An enum may be known to its own package only.
                .filter(Method::trySetAccessible)
                .findFirst();
    }

    private record Reading<T>(String name, Method reader) implements ParamConverter<T> {

        @Override
        @SuppressWarnings("unchecked")
        public T fromString(String value) {
            try {
                return (T) reader.invoke(null, value);
            } catch (InvocationTargetException _) {
                throw new ProblemException(CommonProblem.MALFORMED_REQUEST, "A query parameter cannot be read.")
                        .withErrors(List.of(new FieldError("", name + ": is not a value that this parameter takes")));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(reader + " cannot be called", e);
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
