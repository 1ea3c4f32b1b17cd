output "public_zone_id" {
  description = "Public zone, wherever it was made"
  value       = local.public_zone_id
}

output "public_name_servers" {
  description = "Name servers of the public zone, for who delegates it; none where it was not made"
  value       = flatten([for zone in aws_route53_zone.public : zone.name_servers])
}

output "private_zone_id" {
  description = "Private zone of this network"
  value       = aws_route53_zone.private.zone_id
}

output "private_zone_name" {
  description = "Name of the private zone"
  value       = aws_route53_zone.private.name
}
