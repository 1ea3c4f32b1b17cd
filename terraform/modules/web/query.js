// A question that everybody may ask is kept by its query, so that one question has to be one query: its parameters in order.
// What is not written plainly, or is given twice, is left as it came, since the service has to see it to refuse it.
function handler(event) {
    var request = event.request;
    var query = request.querystring;
    var parts = [];
    for (var name in query) {
        var parameter = query[name];
        if (parameter.multiValue || !/^[a-z]+$/.test(name) || !/^[A-Za-z0-9.-]+$/.test(parameter.value)) {
            return request;
        }
        parts.push(name + '=' + parameter.value);
    }
    request.querystring = parts.sort().join('&');
    return request;
}
