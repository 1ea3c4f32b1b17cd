// An address that names no file is the site's one document, which shows what is meant, or that there is no such page.
function handler(event) {
    var request = event.request;
    var last = request.uri.substring(request.uri.lastIndexOf('/') + 1);
    if (last.indexOf('.') < 0) {
        request.uri = '/index.html';
    }
    return request;
}
