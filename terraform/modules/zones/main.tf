# The public zone is one for all regions: home makes it, the others look it up.
resource "aws_route53_zone" "public" {
  for_each = toset(var.at_home ? [var.public_name] : [])

  name    = each.key
  comment = "What the world knows of ${each.key}"

  lifecycle {
    prevent_destroy = true
  }
}

data "aws_route53_zone" "public" {
  for_each = toset(var.at_home ? [] : [var.public_name])

  name         = each.key
  private_zone = false
}

locals {
  made           = [for zone in aws_route53_zone.public : zone.zone_id]
  found          = [for zone in data.aws_route53_zone.public : zone.zone_id]
  public_zone_id = one(concat(local.made, local.found))
}

# Who may give certificates for our names: the authority of the gateways (cert-manager) and that of CloudFront.
resource "aws_route53_record" "authorities" {
  for_each = aws_route53_zone.public

  zone_id = each.value.zone_id
  name    = each.key
  type    = "CAA"
  ttl     = 3600
  records = [for authority in var.certificate_authorities : "0 issue \"${authority}\""]
}

# Another account answers for a part of the zone.
resource "aws_route53_record" "delegation" {
  for_each = var.at_home ? var.delegations : {}

  zone_id = local.public_zone_id
  name    = "${each.key}.${var.public_name}"
  type    = "NS"
  ttl     = 3600
  records = each.value
}

# Names inside, one zone for each network: the same name is another database in another region.
resource "aws_route53_zone" "private" {
  name    = var.private_name
  comment = "Names inside the network"

  vpc {
    vpc_id = var.vpc_id
  }

  lifecycle {
    prevent_destroy = true
  }
}

# What is inside by a name of ours and elsewhere by its own.
resource "aws_route53_record" "private" {
  for_each = var.private_records

  zone_id = aws_route53_zone.private.zone_id
  name    = "${each.key}.${var.private_name}"
  type    = "CNAME"
  ttl     = 300
  records = [each.value]
}
