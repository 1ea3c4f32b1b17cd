# For CloudFront, so the provider given to this module is that of us-east-1.
resource "aws_acm_certificate" "this" {
  domain_name               = var.names[0]
  subject_alternative_names = slice(var.names, 1, length(var.names))
  validation_method         = "DNS"
  key_algorithm             = "EC_prime256v1"

  lifecycle {
    create_before_destroy = true
  }
}

# By name, which is known before the certificate is asked for; what is to be written becomes known with it.
resource "aws_route53_record" "validation" {
  for_each = toset(var.names)

  zone_id = var.zone_id
  name = one([
    for option in aws_acm_certificate.this.domain_validation_options :
    option.resource_record_name if option.domain_name == each.key
  ])
  type = one([
    for option in aws_acm_certificate.this.domain_validation_options :
    option.resource_record_type if option.domain_name == each.key
  ])
  records = [one([
    for option in aws_acm_certificate.this.domain_validation_options :
    option.resource_record_value if option.domain_name == each.key
  ])]
  ttl = 300
}

resource "aws_acm_certificate_validation" "this" {
  certificate_arn         = aws_acm_certificate.this.arn
  validation_record_fqdns = [for record in aws_route53_record.validation : record.fqdn]
}
