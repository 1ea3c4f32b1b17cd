# Which authorities may certify these names is said in the zone itself (CAA, stack foundation): gateways have theirs before this.
resource "aws_route53_record" "web" {
  for_each = toset(["www", "api", "admin"])

  zone_id = data.aws_route53_zone.public.zone_id
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
  zone_id = data.aws_route53_zone.public.zone_id
  name    = "partner.${var.public_zone}"
  type    = "A"

  alias {
    name                   = data.aws_lb.partner.dns_name
    zone_id                = data.aws_lb.partner.zone_id
    evaluate_target_health = false
  }
}
