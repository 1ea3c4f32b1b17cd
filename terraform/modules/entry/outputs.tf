output "security_group_id" {
  description = "Security group for the entry's load balancer"
  value       = aws_security_group.this.id
}
