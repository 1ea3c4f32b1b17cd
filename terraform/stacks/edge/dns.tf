resource "aws_route53_record" "web" {
  for_each = toset(["www", "api", "admin"])

  zone_id = local.foundation.public_zone_id
  name    = local.hosts[each.key]
  type    = "A"

  alias {
    name                   = module.web.distributions[each.key].domain_name
    zone_id                = module.web.distributions[each.key].hosted_zone_id
    evaluate_target_health = false
  }
}

# Past CloudFront: a client certificate can be shown only to whom TLS is spoken with.
resource "aws_route53_record" "partner" {
  zone_id = local.foundation.public_zone_id
  name    = "partner.${local.foundation.public_zone_name}"
  type    = "A"

  alias {
    name                   = data.aws_lb.partner.dns_name
    zone_id                = data.aws_lb.partner.zone_id
    evaluate_target_health = false
  }
}

# Who may give certificates for our names: ACM for CloudFront, Let's Encrypt for the gateways (cert-manager's issuer public).
resource "aws_route53_record" "authorities" {
  zone_id = local.foundation.public_zone_id
  name    = local.foundation.public_zone_name
  type    = "CAA"
  ttl     = 3600
  records = [
    "0 issue \"amazon.com\"",
    "0 issue \"letsencrypt.org\"",
    "0 issuewild \";\"",
    "0 iodef \"mailto:${var.authority_contact}\"",
  ]
}
