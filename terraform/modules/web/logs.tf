# Who asked for what, without what would let somebody act for them: no cookie, no query, no referrer. The older way of logging
# has no choice of fields and wants a bucket with access lists. Deliveries of CloudFront are in us-east-1, wherever the bucket is.
locals {
  distributions = merge(
    { www = aws_cloudfront_distribution.site },
    aws_cloudfront_distribution.gateway,
  )
}

resource "aws_cloudwatch_log_delivery_source" "access" {
  for_each = var.hosts
  provider = aws.global

  name         = "fareline-${each.key}"
  log_type     = "ACCESS_LOGS"
  resource_arn = local.distributions[each.key].arn
}

resource "aws_cloudwatch_log_delivery_destination" "access" {
  provider = aws.global

  name          = "fareline-web-access"
  output_format = "json"

  delivery_destination_configuration {
    destination_resource_arn = var.access_log_bucket_arn
  }
}

resource "aws_cloudwatch_log_delivery" "access" {
  for_each = var.hosts
  provider = aws.global

  delivery_source_name     = aws_cloudwatch_log_delivery_source.access[each.key].name
  delivery_destination_arn = aws_cloudwatch_log_delivery_destination.access.arn

  record_fields = [
    "date", "time", "x-edge-location", "x-edge-request-id", "c-ip", "cs-method", "x-host-header", "cs-uri-stem",
    "cs-protocol", "cs-protocol-version", "ssl-protocol", "ssl-cipher", "cs(User-Agent)", "cs-bytes", "sc-status",
    "sc-bytes", "sc-content-type", "time-taken", "time-to-first-byte", "x-edge-result-type",
    "x-edge-response-result-type", "x-edge-detailed-result-type",
  ]
}
