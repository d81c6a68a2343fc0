import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import wiremock.com.networknt.schema.InputFormat;
import wiremock.com.networknt.schema.JsonSchemaFactory;
import wiremock.com.networknt.schema.SpecVersion.VersionFlag;

/**
 * Validates packets by a JSON Schema with networknt's json-schema-validator: reads a schema and then a packet a line, prints 1 or 0
 * for each. WireMock carries that library under names that begin with its own.
 */
public class Validate {
  public static void main(String[] arguments) throws IOException {
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    var schema = factory.getSchema(lines.readLine(), InputFormat.JSON);
    var results = new StringBuilder();
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      results.append(schema.validate(line, InputFormat.JSON).isEmpty() ? "1\n" : "0\n");
    }
    System.out.print(results);
  }
}
